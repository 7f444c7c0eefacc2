package dev.lookahead.guide.cinema;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

@Embeddable
@SuppressWarnings("unused")
public class Money {

    private BigDecimal amount;
    private String currency;
}

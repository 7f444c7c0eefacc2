package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.model.InvalidViewException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** An application whose views are wrong says all that is wrong, and what to write. */
@ExtendWith(OutputCaptureExtension.class)
class ViewFailureAnalyzerTest {

    @Test
    void showsEachMistakeAndNoStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(Films.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(application::run).hasRootCauseInstanceOf(InvalidViewException.class);

        assertThat(output).contains("""
                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                5 mistakes in views and virtual models:

                error: `VirtualFilm.scenes` joins a to-many association, which would multiply the owner's rows
                  Related rows of a to-many association come by a statement of their own.
                  Write in VirtualFilm:
                      @Prefetch List<Scene> scenes();

                error: the expression of `VirtualFilm.titleInCapitals` is not valid HQL for `Film`
                    upper(tilte)
                          ^ `tilte` is not an attribute of `Film`. Did you mean `title`?
                  Write in VirtualFilm:
                      @Computed("upper(title)") String titleInCapitals();

                error: `sceneCount`, used by `FilmView`, must be declared in `VirtualFilm`
                  `Film` has no attribute `sceneCount`. Did you mean `scenes`?
                  Add to VirtualFilm:
                      @Computed("size(scenes)") long sceneCount();

                error: `titel`, used by `ShortFilmView`, is not an attribute of `Film`
                  `Film` has no attribute `titel`. Did you mean `title`?
                  Write in ShortFilmView:
                      @Lookup("title") String titel

                error: `ShortFilmView.minutes` is declared as `int`, but `minutes` gives `long`
                  Write in ShortFilmView:
                      long minutes

                Action:

                Write the line that the text of each mistake gives, in the class that it names.
                """);
        assertThat(output).doesNotContain("\tat ");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "dev.lookahead.spring.mistakes")
    static class Films {}
}

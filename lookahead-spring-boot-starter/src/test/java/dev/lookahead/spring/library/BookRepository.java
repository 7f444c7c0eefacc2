package dev.lookahead.spring.library;

public interface BookRepository extends BaseRepository<Book, Long> {}

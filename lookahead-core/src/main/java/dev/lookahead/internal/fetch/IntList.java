package dev.lookahead.internal.fetch;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class IntList {

    private int[] numbers = new int[16];
    private int size;

    /** A list that begins with these. */
    static IntList of(int[] numbers) {
        IntList list = new IntList();
        list.numbers = Arrays.copyOf(numbers, Math.max(16, numbers.length));
        list.size = numbers.length;
        return list;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int removeLast() {
        return numbers[--size];
    }

    /** Makes it at least so long, with the same number in every new place. */
    void fill(int length, int number) {
        while (size < length) {
            add(number);
        }
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}

package dev.lookahead.internal.rows;

import java.util.Arrays;

/** Numbers in a row that grows. */
public final class IntList {

    private int[] numbers = new int[16];
    private int size;

    /** A list that begins with these. */
    static IntList of(int[] numbers) {
        IntList list = new IntList();
        list.numbers = Arrays.copyOf(numbers, Math.max(16, numbers.length));
        list.size = numbers.length;
        return list;
    }

    public int size() {
        return size;
    }

    public int get(int at) {
        return numbers[at];
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Makes it at least so long, with the same number in every new place. */
    void fill(int length, int number) {
        while (size < length) {
            add(number);
        }
    }

    public void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}

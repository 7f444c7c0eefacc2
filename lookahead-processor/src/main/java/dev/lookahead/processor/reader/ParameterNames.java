package dev.lookahead.processor.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of a class file whether its static methods have kept the names of their parameters. What a compiler
 * was asked to keep is nowhere else to be seen.
 */
public final class ParameterNames {

    private static final int STATIC = 0x0008;
    private static final int SYNTHETIC = 0x1000;

    private final DataInputStream file;
    private final Map<Integer, String> texts = new HashMap<>();
    private int asked;
    private int kept;

    private ParameterNames(InputStream file) {
        this.file = new DataInputStream(file);
    }

    /** Whether they are lost; nothing where there is no such method. */
    public static Optional<Boolean> lostIn(InputStream file) throws IOException {
        return new ParameterNames(file).lost();
    }

    private Optional<Boolean> lost() throws IOException {
        file.skipNBytes(8);
        constants();
        file.skipNBytes(6);
        file.skipNBytes(2L * file.readUnsignedShort());
        members();
        members();
        return asked == 0 ? Optional.empty() : Optional.of(kept < asked);
    }

    private void constants() throws IOException {
        int count = file.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, file.readUTF());
                case 5, 6 -> {
                    file.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> file.skipNBytes(2);
                case 15 -> file.skipNBytes(3);
                default -> file.skipNBytes(4);
            }
        }
    }

    /** Reads the fields, and when called again the methods; a field looks like a method, and has no parameters. */
    private void members() throws IOException {
        int count = file.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int flags = file.readUnsignedShort();
            file.skipNBytes(2);
            String type = texts.getOrDefault(file.readUnsignedShort(), "");
            boolean named = named();
            if ((flags & STATIC) != 0 && (flags & SYNTHETIC) == 0 && type.startsWith("(") && !type.startsWith("()")) {
                asked++;
                kept += named ? 1 : 0;
            }
        }
    }

    private boolean named() throws IOException {
        boolean named = false;
        int count = file.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            named |= "MethodParameters".equals(texts.get(file.readUnsignedShort()));
            file.skipNBytes(Integer.toUnsignedLong(file.readInt()));
        }
        return named;
    }
}

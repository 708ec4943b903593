package io.hotlineqa.rules.language;

import java.util.List;
import java.util.stream.Collectors;

/** What may be said. {@code toString} prints text that parses back to an equal phrase. */
public sealed interface Phrase {
    /** The shortest and first way to say it, for messages. */
    String plain();

    /** The plain ways of its options, where it is a choice; else its own. */
    default List<String> options() {
        return List.of(plain());
    }

    /** One character, said in any of its readings. */
    record Sound(int codePoint) implements Phrase {
        @Override
        public String plain() {
            return toString();
        }

        @Override
        public String toString() {
            return Character.toString(codePoint);
        }
    }

    /** A character that carries the meaning: missing it weighs more. */
    record Essential(Sound sound) implements Phrase {
        @Override
        public String plain() {
            return sound.plain();
        }

        @Override
        public String toString() {
            return sound + "!";
        }
    }

    /** One after the other. */
    record Sequence(List<Phrase> parts) implements Phrase {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public String plain() {
            return parts.stream().map(Phrase::plain).collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return parts.stream().map(Phrase::toString).collect(Collectors.joining());
        }
    }

    /** Any one of several. */
    record Choice(List<Phrase> alternatives) implements Phrase {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public String plain() {
            return alternatives.get(0).plain();
        }

        @Override
        public List<String> options() {
            return alternatives.stream().flatMap(a -> a.options().stream()).toList();
        }

        @Override
        public String toString() {
            return alternatives.stream().map(Phrase::toString).collect(Collectors.joining("|", "(", ")"));
        }
    }

    /** Said or left out. */
    record Maybe(Phrase body) implements Phrase {
        @Override
        public String plain() {
            return "";
        }

        @Override
        public String toString() {
            return "[" + body + "]";
        }
    }

    /** Any {@code least} to {@code most} syllables. */
    record Slot(int least, int most) implements Phrase {
        @Override
        public String plain() {
            return "…";
        }

        @Override
        public String toString() {
            return "<" + Counts.write(least, most) + ">";
        }
    }

    /** {@code least} to {@code most} times the same. */
    record Repeat(Phrase body, int least, int most) implements Phrase {
        @Override
        public String plain() {
            return body.plain().repeat(Math.max(1, least));
        }

        @Override
        public String toString() {
            String inner = body instanceof Sequence || body instanceof Repeat ? "(" + body + ")" : body.toString();
            return inner + "{" + Counts.write(least, most) + "}";
        }
    }

    /** An entry of the rulebook's vocabulary. */
    record Named(String name, Phrase body) implements Phrase {
        @Override
        public String plain() {
            return body.plain();
        }

        @Override
        public List<String> options() {
            return body.options();
        }

        @Override
        public String toString() {
            return "@" + name + ";";
        }
    }
}

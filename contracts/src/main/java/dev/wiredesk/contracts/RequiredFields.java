package dev.wiredesk.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record has everything that its components do not call {@link Nullable}, at any depth: in records, and in
 * lists of records. JSON that lacks a field reads as null whatever the component says, and whoever relies on it would find
 * out long afterwards.
 */
public final class RequiredFields {

    /** What there is to look at of each type is found out once. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Field field = Field.of(component);
                if (field.isWorthALook()) {
                    fields.add(field);
                }
            }
            return List.copyOf(fields);
        }
    };

    private RequiredFields() {}

    /**
     * A component of a record.
     *
     * @param required whether it may not be null; numbers never are
     * @param hasRecord whether it is a record
     * @param hasRecords whether it is a list of records
     */
    private record Field(String name, Method accessor, boolean required, boolean hasRecord, boolean hasRecords) {

        static Field of(RecordComponent component) {
            Class<?> type = component.getType();
            return new Field(
                    component.getName(),
                    component.getAccessor(),
                    !type.isPrimitive() && !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    type.isRecord(),
                    type == List.class && isRecord(component.getGenericType()));
        }

        private static boolean isRecord(Type list) {
            return list instanceof ParameterizedType parameterized
                    && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord();
        }

        boolean isWorthALook() {
            return required || hasRecord || hasRecords;
        }

        @Nullable Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Accessors of records only give out what is there", e);
            }
        }
    }

    /**
     * Passes a record that has everything.
     *
     * @param called what the record is, for the message
     * @throws IllegalArgumentException it has not; the message names the first of what is missing, such as
     *     {@code enrichment.regions[2].role}
     */
    public static void check(Record record, String called) {
        String missing = missing(record);
        if (missing != null) {
            throw new IllegalArgumentException("The " + called + " has no " + missing);
        }
    }

    /** Its path from the record on; null: nothing is. */
    private static @Nullable String missing(Record record) {
        for (Field field : FIELDS.get(record.getClass())) {
            Object value = field.of(record);
            if (value == null) {
                if (field.required) {
                    return field.name;
                }
            } else if (field.hasRecord) {
                String inside = missing((Record) value);
                if (inside != null) {
                    return field.name + '.' + inside;
                }
            } else if (field.hasRecords) {
                String inside = missing((List<?>) value);
                if (inside != null) {
                    return field.name + inside;
                }
            }
        }
        return null;
    }

    private static @Nullable String missing(List<?> records) {
        for (int i = 0; i < records.size(); i++) {
            Object record = records.get(i);
            String inside = record == null ? "" : missing((Record) record);
            if (inside != null) {
                return "[" + i + "]" + (inside.isEmpty() ? "" : "." + inside);
            }
        }
        return null;
    }
}

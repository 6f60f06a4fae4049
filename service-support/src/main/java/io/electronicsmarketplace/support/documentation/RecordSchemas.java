package io.electronicsmarketplace.support.documentation;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of this project's records: every component that is not {@link Nullable} is a required
 * property, and no two records share a name, for the second one's schema would stand for both.
 */
final class RecordSchemas implements ModelConverter {
    private static final String OURS = "io.electronicsmarketplace.";
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> described =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && described.isRecord() && described.getName().startsWith(OURS)) {
            describe(described, schema, context);
        }
        return schema;
    }

    private void describe(Class<?> described, Schema<?> schema, ModelConverterContext context) {
        String name =
                schema.get$ref() == null ? schema.getName() : schema.get$ref().substring(REFERENCE.length());
        if (name != null) {
            claim(name, described);
        }
        Schema<?> model =
                schema.get$ref() == null ? schema : context.getDefinedModels().get(name);
        if (model != null && model.getProperties() != null) {
            requireComponents(described, model);
        }
    }

    private void claim(String name, Class<?> described) {
        Class<?> owner = owners.putIfAbsent(name, described);
        if (owner != null && !owner.equals(described)) {
            throw new IllegalStateException("%s and %s would both be the schema %s: give one of them @Schema(name = …)"
                    .formatted(owner.getName(), described.getName(), name));
        }
    }

    private static void requireComponents(Class<?> described, Schema<?> model) {
        for (RecordComponent component : described.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable && model.getProperties().containsKey(component.getName())) {
                model.addRequiredItem(component.getName());
            }
        }
    }
}

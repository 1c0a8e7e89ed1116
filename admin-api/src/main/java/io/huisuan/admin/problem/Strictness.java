package io.huisuan.admin.problem;

import com.fasterxml.jackson.annotation.Nulls;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;

import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

import java.util.EnumSet;
import java.util.Set;

/**
 * A body says what it means: a number is no text, a list holds no nothing, and what no database
 * keeps is refused.
 */
public final class Strictness implements JsonMapperBuilderCustomizer {

    private static final Set<CoercionInputShape> SCALARS =
            EnumSet.of(
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float,
                    CoercionInputShape.Boolean,
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString);

    @Override
    public void customize(JsonMapper.Builder json) {
        json.addModule(new Scalars())
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfigDefaults(
                        types ->
                                SCALARS.forEach(
                                        shape -> types.setCoercion(shape, CoercionAction.Fail)));
    }
}

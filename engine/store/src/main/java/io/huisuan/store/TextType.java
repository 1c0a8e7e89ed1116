package io.huisuan.store;

import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/** Stores a value type as its text. */
public abstract class TextType<T> extends BaseTypeHandler<T> {

    private final Function<T, String> text;
    private final Function<String, T> value;

    protected TextType(Function<T, String> text, Function<String, T> value) {
        this.text = text;
        this.value = value;
    }

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, T parameter, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, text.apply(parameter));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return value(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return value(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return value(call.getString(column));
    }

    private @Nullable T value(@Nullable String stored) {
        return stored == null ? null : value.apply(stored);
    }
}

package io.huisuan.repo.asset;

import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores a {@link Blob}. */
public final class BlobType extends BaseTypeHandler<Blob> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, Blob blob, @Nullable JdbcType type)
            throws SQLException {
        statement.setBytes(index, blob.bytes());
    }

    @Override
    public @Nullable Blob getNullableResult(ResultSet row, String column) throws SQLException {
        return blob(row.getBytes(column));
    }

    @Override
    public @Nullable Blob getNullableResult(ResultSet row, int column) throws SQLException {
        return blob(row.getBytes(column));
    }

    @Override
    public @Nullable Blob getNullableResult(CallableStatement call, int column)
            throws SQLException {
        return blob(call.getBytes(column));
    }

    private static @Nullable Blob blob(byte @Nullable [] stored) {
        return stored == null ? null : Blob.of(stored);
    }
}

package io.huisuan.ledger;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keyed hashes as their 16 bytes. */
public final class KeyedHashType extends BaseTypeHandler<KeyedHash> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, KeyedHash hash, @Nullable JdbcType type)
            throws SQLException {
        statement.setBytes(index, hash.bytes());
    }

    @Override
    public @Nullable KeyedHash getNullableResult(ResultSet row, String column) throws SQLException {
        return hash(row.getBytes(column));
    }

    @Override
    public @Nullable KeyedHash getNullableResult(ResultSet row, int column) throws SQLException {
        return hash(row.getBytes(column));
    }

    @Override
    public @Nullable KeyedHash getNullableResult(CallableStatement call, int column)
            throws SQLException {
        return hash(call.getBytes(column));
    }

    private static @Nullable KeyedHash hash(byte @Nullable [] stored) {
        return stored == null ? null : KeyedHash.of(stored);
    }
}

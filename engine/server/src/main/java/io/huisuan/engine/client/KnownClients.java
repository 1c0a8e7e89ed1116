package io.huisuan.engine.client;

import io.huisuan.engine.disk.KeptFile;
import io.huisuan.repo.client.ApiClient;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the keys that this node lets in up to date, and on disk, so that a node that starts without
 * the database lets its clients in. The disk holds hashes of secrets, as the database does.
 */
public final class KnownClients {

    private static final Logger log = LoggerFactory.getLogger(KnownClients.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<List<ApiClient>> source;
    private final KeptFile file;
    private final ApiKeys keys;
    private List<ApiClient> known = List.of();

    /**
     * Lets nobody in yet.
     *
     * @param source all that are let in; throws when it cannot be reached
     */
    public KnownClients(Supplier<List<ApiClient>> source, KeptFile file, ApiKeys keys) {
        this.source = source;
        this.file = file;
        this.keys = keys;
    }

    /** Asks the source. */
    public void refresh() {
        List<ApiClient> now = source.get();
        if (now.equals(known)) {
            return;
        }
        letIn(now);
        try {
            file.write(JSON.writeValueAsBytes(now));
        } catch (UncheckedIOException e) {
            log.error("a restart without the database will not know these clients", e);
        }
    }

    /** Lets in those of the last time, when nothing better can be had. */
    public void restore() {
        try {
            file.read()
                    .map(bytes -> JSON.readValue(bytes, new TypeReference<List<ApiClient>>() {}))
                    .ifPresent(this::letIn);
        } catch (UncheckedIOException | JacksonException e) {
            log.error("the clients on disk are not used", e);
        }
    }

    private void letIn(List<ApiClient> clients) {
        known = clients;
        keys.replace(clients);
    }
}

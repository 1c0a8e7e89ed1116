package io.huisuan.shop;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;

/**
 * What a demo shop depends on.
 *
 * @param address where it listens
 * @param port where it listens; 0 for any free one
 * @param engine the root of the engine's API
 * @param key of an API client that may quote and order; never leaves this server
 * @param adminPort where the admin server listens on the same host, for its pages that say why
 * @param data a folder for what the shop remembers; made when it is not there
 * @param clockAhead the file by which the engine's time is moved; null where it can't be
 */
public record ShopSettings(
        String address,
        int port,
        URI engine,
        String key,
        int adminPort,
        Path data,
        @Nullable Path clockAhead) {}

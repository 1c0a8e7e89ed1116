package io.huisuan.embedded;

import java.nio.file.Path;

/**
 * Where a server lives. Folders are created when missing.
 *
 * @param base where programs are unpacked, once; may be shared by any number of servers
 * @param data the server's own folder, kept across restarts
 * @param log the file that its output is appended to
 * @param port where it listens, on the loopback address only
 */
public record Place(Path base, Path data, Path log, int port) {}

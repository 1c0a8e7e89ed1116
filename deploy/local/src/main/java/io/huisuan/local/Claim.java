package io.huisuan.local;

import io.huisuan.embedded.ServerFailed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One supervisor's hold on a data folder, with its process id for whoever looks. */
final class Claim implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @throws ServerFailed naming the process that holds the folder already
     */
    static Claim on(Path data) throws IOException {
        Path file = Files.createDirectories(data).resolve("supervisor.pid");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new ServerFailed(
                    "Huisuan already runs on %s, as process %s. Stop that one first (Ctrl-C where it was started), or choose another HUISUAN_DATA."
                            .formatted(data, Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new Claim(file, channel);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}

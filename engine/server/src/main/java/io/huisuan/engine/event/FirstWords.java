package io.huisuan.engine.event;

import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** Listens until the answer is clear, and to little of what is said after it. */
final class FirstWords implements Response.Listener {

    private static final int ENOUGH = 1024;

    private final CompletableFuture<Integer> status;
    private int heard;

    FirstWords(CompletableFuture<Integer> status) {
        this.status = status;
    }

    @Override
    public void onHeaders(Response response) {
        status.complete(response.getStatus());
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        heard += content.remaining();
        if (heard > ENOUGH) {
            var _ = response.abort(new IllegalStateException("long answer"));
        }
    }

    @Override
    public void onComplete(Result result) {
        if (result.isFailed()) {
            status.completeExceptionally(result.getFailure());
        }
    }
}

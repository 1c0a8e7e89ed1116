package io.huisuan.repo.release;

/** Signs releases. Only the publisher's side has one; nodes verify with {@link TrustedKeys}. */
public interface Signer {

    /** Signs the manifest's UTF-8 bytes. */
    ReleaseSignature sign(String manifest);
}

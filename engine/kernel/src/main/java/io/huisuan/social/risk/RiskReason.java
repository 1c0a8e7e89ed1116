package io.huisuan.social.risk;

/** Why a customer is suspicious. The names are stable. */
public enum RiskReason {
    /** Others used the same device. */
    SHARED_DEVICE,
    /** Others paid from the same account. */
    SHARED_PAYER,
    /** Many others have the same address. */
    SHARED_ADDRESS,
    /** The account is hardly older than what it is used for. */
    NEW_ACCOUNT,
    /** More helps in an hour, or groups in a day, than a person comes to. */
    HIGH_VELOCITY,
    /** Two who help each other again and again. */
    MUTUAL_HELP,
    /** The shop said so. */
    TOLD
}

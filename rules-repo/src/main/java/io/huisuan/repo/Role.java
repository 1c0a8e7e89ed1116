package io.huisuan.repo;

/** What a person may do. An admin holds no other role. */
public enum Role {
    /** Edits and submits forms and tables. */
    AUTHOR("作者", "author"),
    /** Edits and submits everything, raw DRL included. */
    RULE_ENGINEER("规则工程师", "rule engineer"),
    /** Gives a verdict on what others have changed. */
    REVIEWER("审核人", "reviewer"),
    /** Makes approved changes live, and goes back. */
    PUBLISHER("发布人", "publisher"),
    /** Reads everything. */
    AUDITOR("审计员", "auditor"),
    /** Manages accounts and API clients. */
    ADMIN("管理员", "admin");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}

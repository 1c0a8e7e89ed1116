package io.huisuan.authoring.host;

public class Evil {

    public Evil() {
        pwn();
    }

    public static void pwn() {
        System.setProperty("pwned", "1");
    }
}

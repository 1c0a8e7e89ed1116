/** How groups that buy together end. Imports promotion. */
package io.huisuan.social.group;

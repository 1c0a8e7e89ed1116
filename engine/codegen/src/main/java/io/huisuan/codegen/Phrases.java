package io.huisuan.codegen;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;

import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Constraints and consequences, as the parsers that Drools uses for them understand them: a short
 * list of nodes, and names that are known.
 */
final class Phrases {
    private static final int MAX_STATEMENTS = 10;
    private static final Set<UnaryExpr.Operator> SIGNS =
            Set.of(UnaryExpr.Operator.MINUS, UnaryExpr.Operator.LOGICAL_COMPLEMENT);

    private final Set<String> words;

    Phrases(Set<String> words) {
        this.words = words;
    }

    boolean isVariable(String name) {
        return name.matches("\\$v[0-9]+");
    }

    void constraint(int line, String text) {
        try {
            var parser = DrlxParser.buildDrlxParserWithArguments(List.of("contains"));
            DrlxExpression read = DrlxParser.parseExpression(parser, text);
            walk(line, read);
        } catch (ParseProblemException unreadable) {
            throw strange(line, "a constraint that can't be read");
        }
    }

    void consequence(int line, String text) {
        ParseResult<BlockStmt> read = new JavaParser().parseBlock("{" + text + "}");
        List<Statement> statements =
                read.getResult()
                        .filter(_ -> read.isSuccessful())
                        .<List<Statement>>map(BlockStmt::getStatements)
                        .orElseThrow(() -> strange(line, "a consequence that can't be read"));
        if (statements.isEmpty() || statements.size() > MAX_STATEMENTS) {
            throw strange(line, "a consequence of " + statements.size() + " statements");
        }
        for (Statement statement : statements) {
            if (!(statement instanceof ExpressionStmt said)
                    || !(said.getExpression() instanceof MethodCallExpr wish)
                    || !toOffers(wish)) {
                throw strange(line, "a statement that is no wish");
            }
            walk(line, wish);
        }
    }

    /** {@code offers.a(…).b(…)}. */
    private static boolean toOffers(MethodCallExpr call) {
        return switch (call.getScope().orElse(null)) {
            case NameExpr name -> name.getNameAsString().equals("offers");
            case MethodCallExpr before -> toOffers(before);
            case null, default -> false;
        };
    }

    /** Node by node: not all of Drools' nodes know their children. */
    private void walk(int line, Node node) {
        switch (node) {
            case StringLiteralExpr _, IntegerLiteralExpr _, LongLiteralExpr _ -> {}
            case DrlNameExpr name when name.getBackReferencesCount() == 0 ->
                    name(line, name.getName());
            case DrlNameExpr name -> throw strange(line, "../" + name.getNameAsString());
            case NameExpr name -> name(line, name.getName());
            case EnclosedExpr bracket -> walk(line, bracket.getInner());
            case UnaryExpr unary when SIGNS.contains(unary.getOperator()) ->
                    walk(line, unary.getExpression());
            case BinaryExpr both -> {
                walk(line, both.getLeft());
                walk(line, both.getRight());
            }
            case MethodCallExpr call when call.getTypeArguments().isEmpty() -> {
                call.getScope().ifPresent(scope -> walk(line, scope));
                name(line, call.getName());
                call.getArguments().forEach(argument -> walk(line, argument));
            }
            case PointFreeExpr infix when !infix.isNegated() && infix.getArg1() == null -> {
                walk(line, infix.getLeft());
                name(line, infix.getOperator());
                infix.getRight().forEach(right -> walk(line, right));
            }
            case DrlxExpression whole -> {
                Optional.ofNullable(whole.getBind()).ifPresent(name -> name(line, name));
                walk(line, whole.getExpr());
            }
            default -> throw strange(line, node.getClass().getSimpleName());
        }
    }

    private void name(int line, SimpleName name) {
        if (!isKnown(name.getIdentifier())) {
            throw strange(line, name.getIdentifier());
        }
    }

    private boolean isKnown(String name) {
        return words.contains(name) || isVariable(name);
    }

    private static CodegenException strange(int line, String what) {
        return new CodegenException("line " + line + ": " + what + " does not belong there");
    }
}

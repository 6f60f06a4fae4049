package io.electronicsmarketplace.support.problem;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what any exception means to the client. Messages of exceptions are never passed on. */
public final class ProblemTranslator {

    private ProblemTranslator() {}

    /** The problem for this failure; status 500 for what nobody foresaw. */
    public static ProblemDetail translate(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem.getBody();
            case WebExchangeBindException invalid -> invalid(bindErrors(invalid));
            case HandlerMethodValidationException invalid -> invalid(parameterErrors(invalid));
            case MissingRequestValueException missing ->
                invalid(List.of(new Violation(missing.getName(), "is required")));
            case ServerWebInputException input -> invalid(inputErrors(input));
            case CodecException unreadable -> invalid(jsonErrors(unreadable));
            case AccessDeniedException denied -> ofStatus(HttpStatus.FORBIDDEN);
            case AuthenticationException unauthenticated -> ofStatus(HttpStatus.UNAUTHORIZED);
            case ErrorResponse response -> ofStatus(response.getStatusCode());
            case TimeoutException late -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
            default -> ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** The general problem of a status. */
    public static ProblemDetail ofStatus(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String slug =
                known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = switch (status.value()) {
            case 401 -> "Sign in, or send a valid access token.";
            case 403 -> "Your account does not have the permission that this needs.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method; see the header Allow.";
            case 406 -> "This cannot be answered in a media type that you accept; application/json is there.";
            case 413 -> "The request is larger than is taken here.";
            case 415 -> "Send the body as application/json.";
            case 429 -> "Too many requests; try again after the time in the header Retry-After.";
            case 503 -> "Something that is needed here is away for the moment; try again soon.";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong here. It has been logged under the trace id."
                        : "The request cannot be answered as it is.";
        };
        return Problems.of(status, slug, detail, List.of());
    }

    private static ProblemDetail invalid(List<Violation> errors) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The request is not valid; errors tells where and why.",
                errors);
    }

    private static List<Violation> bindErrors(WebExchangeBindException invalid) {
        return invalid.getAllErrors().stream().map(ProblemTranslator::violation).toList();
    }

    private static List<Violation> parameterErrors(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> violations(result).stream())
                .toList();
    }

    private static List<Violation> violations(ParameterValidationResult result) {
        if (result instanceof ParameterErrors beans) {
            return beans.getAllErrors().stream()
                    .map(ProblemTranslator::violation)
                    .toList();
        }
        String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> new Violation(
                        name == null ? "request" : name,
                        error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage()))
                .toList();
    }

    private static Violation violation(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : error.getObjectName();
        return new Violation(path, error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage());
    }

    private static List<Violation> inputErrors(ServerWebInputException input) {
        Throwable cause = input.getCause();
        if (cause instanceof CodecException unreadable) {
            return jsonErrors(unreadable);
        }
        var parameter = input.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return List.of(new Violation(name == null ? "body" : name, "is missing or cannot be read"));
    }

    private static List<Violation> jsonErrors(CodecException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                List.of(new Violation(pathOf(unknown), "is not a field known here"));
            case DatabindException mismatch ->
                List.of(new Violation(pathOf(mismatch), "is not of the type that is expected"));
            case JacksonException broken -> {
                var at = broken.getLocation();
                yield List.of(new Violation(
                        "body",
                        at == null
                                ? "is not well-formed JSON"
                                : "is not well-formed JSON at line " + at.getLineNr() + ", column "
                                        + at.getColumnNr()));
            }
            case null, default -> List.of(new Violation("body", "cannot be read"));
        };
    }

    private static String pathOf(JacksonException failure) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}

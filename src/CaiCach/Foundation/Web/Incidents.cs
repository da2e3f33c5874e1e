using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace CaiCach.Foundation.Web;

/// <summary>Gives an unexpected error a number that a person can read out and an administrator can find in the log.</summary>
internal sealed class Incidents(ILogger<Incidents> log) : IExceptionHandler
{
    private static readonly object Key = new();

    /// <summary>Like <c>7F3A-19C2</c>; null when nothing failed.</summary>
    public static string? Of(HttpContext context) => context.Items[Key] as string;

    /// <summary>Answers false: the error page is drawn by the next in line.</summary>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var hex = RandomNumberGenerator.GetHexString(8);
        var number = $"{hex[..4]}-{hex[4..]}";
        httpContext.Items[Key] = number;
        log.LogError(exception, "Incident {Incident} at {Method} {Path}", number, httpContext.Request.Method, Path(httpContext));
        return ValueTask.FromResult(false);
    }

    // By now the request has been led to the error page; the feature remembers where it came from.
    private static string? Path(HttpContext context) => context.Features.Get<IExceptionHandlerPathFeature>()?.Path;
}

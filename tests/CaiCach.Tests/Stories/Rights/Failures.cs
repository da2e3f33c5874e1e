using System.Collections.Concurrent;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>Keeps what a house logs when a request fails, so that a walk can say why.</summary>
internal sealed class Failures : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _said = [];

    /// <summary>Where the failures since the last time began, innermost last; empty when there were none.</summary>
    public string Take()
    {
        List<string> said = [];
        while (_said.TryDequeue(out var one))
        {
            said.Add(one);
        }

        return string.Join("; ", said);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not null)
        {
            var place = exception.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CaiCach.", StringComparison.Ordinal))?.Trim();
            _said.Enqueue($"{exception.GetType().Name}: {exception.Message} {place}");
        }
    }

    public void Dispose()
    {
    }
}

using System.Globalization;
using Foresaid.App;
using Foresaid.Cli.Report;

namespace Foresaid.Cli;

/// <summary>Tells on standard error how far a run has come, once it takes longer than a second.</summary>
/// <remarks>
/// On a terminal one line that is written over, at most ten times a second; elsewhere a line every five seconds. Safe to
/// use from several threads.
/// </remarks>
internal sealed class ProgressLine : IProgress<ReadingProgress>, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Messages _messages;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _pause;
    private readonly int? _columns;
    private readonly ITimer _timer;
    private readonly long _start;
    private ReadingProgress? _latest;
    private long _lastShown;
    private bool _isOver;

    /// <summary>Begins to watch a run.</summary>
    public ProgressLine(Surroundings here, Messages messages)
    {
        (_messages, _clock) = (messages, here.Clock);
        (_columns, _pause) = here.CanOverwriteMessages
            ? (here.Columns, TimeSpan.FromMilliseconds(100))
            : ((int?)null, TimeSpan.FromSeconds(5));
        _start = _clock.GetTimestamp();
        _lastShown = _start - (long)(_pause.TotalSeconds * _clock.TimestampFrequency);
        _timer = _clock.CreateTimer(_ => ShowIfDue(), null, _patience, _pause);
    }

    /// <inheritdoc/>
    public void Report(ReadingProgress value)
    {
        lock (_lock)
        {
            _latest = value;
        }

        ShowIfDue();
    }

    /// <summary>Makes room for other output; the line comes back with the next report.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _latest = null;
            if (_columns is not null)
            {
                _messages.Clear();
            }
        }
    }

    /// <summary>Ends the watch.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
        }

        Clear();
    }

    private void ShowIfDue()
    {
        lock (_lock)
        {
            if (_latest is not { } latest
                || _isOver
                || _clock.GetElapsedTime(_start) < _patience
                || _clock.GetElapsedTime(_lastShown) < _pause)
            {
                return;
            }

            _lastShown = _clock.GetTimestamp();
            Show(latest);
        }
    }

    private void Show(ReadingProgress latest)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"reading page {latest.Done + 1} of {latest.Total}: ");
        var path = Printable.Of(latest.Path);
        if (_columns is { } columns)
        {
            _messages.Show(counted + Cells.KeepEnd(path, Math.Max(10, columns - counted.Length - 1)));
        }
        else
        {
            _messages.Say(counted + path);
        }
    }
}

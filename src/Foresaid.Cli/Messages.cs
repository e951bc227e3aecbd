using Foresaid.Cli.Report;

namespace Foresaid.Cli;

/// <summary>Writes messages to standard error, each on one line that begins with the program's name.</summary>
/// <param name="error">Standard error.</param>
/// <remarks>Safe to use from several threads.</remarks>
internal sealed class Messages(TextWriter error)
{
    private readonly Lock _lock = new();
    private string _erase = "";

    /// <summary>Says <paramref name="sentence"/>.</summary>
    public void Say(string sentence) => Write($"foresaid: {Printable.Of(sentence)}\n");

    /// <summary>Says what went wrong under its code.</summary>
    public void Fail(string code, string sentence) => Say($"{code}: {sentence}");

    /// <summary>Writes <paramref name="text"/> as it is, such as the trace of an exception.</summary>
    public void Quote(string text) => Write(text + "\n");

    /// <summary>Shows <paramref name="line"/> until something else is written; only for terminals.</summary>
    public void Show(string line)
    {
        lock (_lock)
        {
            error.Write($"{_erase}{Printable.Of(line)}");
            error.Flush();
            _erase = "\r\u001b[K";
        }
    }

    /// <summary>Takes away what <see cref="Show"/> left.</summary>
    public void Clear() => Write("");

    private void Write(string text)
    {
        lock (_lock)
        {
            error.Write(_erase + text);
            error.Flush();
            _erase = "";
        }
    }
}

namespace Foresaid.Pages.Archives;

/// <summary>An archive cannot be read on; never leaves the room.</summary>
/// <param name="code">A code of <see cref="PageErrors"/>.</param>
/// <param name="reason">What is wrong, where, and what to do.</param>
internal sealed class PackedException(string code, string reason) : Exception(reason)
{
    public string Code { get; } = code;
}

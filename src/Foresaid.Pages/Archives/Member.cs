namespace Foresaid.Pages.Archives;

/// <summary>One file of an archive, or the reason why it cannot be had.</summary>
/// <param name="Name">Its name, the archive's in front.</param>
internal abstract record Member(string Name)
{
    /// <summary>It is here.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Bytes">All of it.</param>
    /// <param name="Options">What is known of it beside its bytes.</param>
    public sealed record Opened(string Name, byte[] Bytes, PageOptions Options) : Member(Name);

    /// <summary>It is not.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Code">A code of <see cref="PageErrors"/>.</param>
    /// <param name="Reason">What is wrong, where, and what to do.</param>
    public sealed record Refused(string Name, string Code, string Reason) : Member(Name);
}

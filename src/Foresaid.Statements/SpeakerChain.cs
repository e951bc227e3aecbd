using System.Collections.Immutable;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Sources;

namespace Foresaid.Statements;

/// <summary>Tells who said something in a passage, and who passed it on.</summary>
/// <param name="narrator">The number of who narrates the passage.</param>
/// <param name="isUnspecified">Whether a source is somebody whom nobody names.</param>
internal sealed class SpeakerChain(int narrator, Func<int, bool> isUnspecified)
{
    /// <summary>The ids of the sources: whose claim it is first, the narrator last.</summary>
    /// <param name="owner">The attribution it stands in; null in the narrator's own voice.</param>
    // "Ann Lee expects what is widely feared": whom nobody names is no link between those who are named.
    public ImmutableArray<string> Of(Attributed? owner)
    {
        List<int> named = [.. owner?.Speakers().Where(speaker => !isUnspecified(speaker)) ?? []];
        var speakers = named.Count == 0 && owner is not null ? [owner.Speaker] : named;
        return [.. speakers.Where(speaker => speaker != narrator).Append(narrator).Distinct().Select(SourceBook.IdOf)];
    }
}

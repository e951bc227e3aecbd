using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>A report as the rules find it, before its speaker is known.</summary>
/// <param name="Source">The phrase that names the source; null where none does.</param>
/// <param name="Cue">The cue's token; -1 where quotation marks alone report.</param>
/// <param name="CueSpans">The words of the cue.</param>
/// <param name="Content">The words that are attributed.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Position">Where its first word stands.</param>
/// <param name="SameContentAs">A report whose content it shares, as "citing" does; null for its own.</param>
internal sealed record Report(
    SourcePhrase? Source,
    int Cue,
    ImmutableArray<TextSpan> CueSpans,
    ImmutableArray<TextSpan> Content,
    string Rule,
    int Position,
    Report? SameContentAs = null)
{
    /// <summary>Whether a position belongs to what is attributed.</summary>
    public bool Holds(int position) => Content.Any(span => span.Contains(position));
}

/// <summary>The words that name a source.</summary>
/// <param name="Head">The token that carries the phrase.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token, appositions and relative clauses left out.</param>
internal sealed record SourcePhrase(int Head, int First, int Last);

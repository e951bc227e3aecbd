using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>A report as it is found, before its speaker is known.</summary>
/// <param name="Source">The phrase that names the source; null where none does.</param>
/// <param name="SourceSpans">All words that name the source, in order; empty where none do.</param>
/// <param name="Cue">The token that carries the cue; -1 where quotation marks or the page's layout alone report.</param>
/// <param name="CueSpans">The words of the cue, in order.</param>
/// <param name="Content">The words that are attributed, in order; never empty.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Position">Where its first word stands.</param>
/// <param name="Belief">How much what found it believes in it, from 0 to 1.</param>
internal sealed record Report(
    SourcePhrase? Source,
    ImmutableArray<TextSpan> SourceSpans,
    int Cue,
    ImmutableArray<TextSpan> CueSpans,
    ImmutableArray<TextSpan> Content,
    string Rule,
    int Position,
    double Belief)
{
    /// <summary>A report whose source, cue and content each stand in one piece.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="source">The phrase that names the source.</param>
    /// <param name="cue">The token that carries the cue, and all of it.</param>
    /// <param name="content">The words that are attributed.</param>
    /// <param name="rule">What found it.</param>
    /// <param name="belief">How much what found it believes in it, from 0 to 1.</param>
    public static Report Of(Syntax syntax, SourcePhrase source, int cue, TextSpan content, string rule, double belief) =>
        new(source, [syntax.Span(source.First, source.Last)], cue, [syntax.Span(cue)], [content], rule, Math.Min(content.Start, syntax.Span(Math.Min(source.First, cue)).Start), belief);

    /// <summary>How many characters are attributed.</summary>
    public int Length => Content.Sum(span => span.Length);

    /// <summary>Whether a position belongs to what is attributed.</summary>
    public bool Holds(int position) => Content.Any(span => span.Contains(position));
}

/// <summary>The words that name a source.</summary>
/// <param name="Head">The token that carries the phrase.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal sealed record SourcePhrase(int Head, int First, int Last);

using System.Collections.Immutable;
using Foresaid.Statements.Attributions;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Where a clause stands: whose words, and whether they are told as past.</summary>
/// <param name="Inside">Where the clause must lie.</param>
/// <param name="IsReported">Whether somebody is reported to say it, so that "would" looks ahead from when it was said.</param>
/// <param name="IsQuoted">Whether the words are in quotation marks or a commenter's own, so that tenses count from the speaking.</param>
/// <param name="IsComment">Whether it stands in a comment.</param>
/// <param name="IsOld">Whether it was said at a time that lies back, so that what it looked ahead to may be past.</param>
/// <param name="Cue">The token of the cue that reports it; -1 where nobody is reported.</param>
/// <param name="Owner">The attribution it stands in; null in the narrator's own voice.</param>
/// <param name="Year">The year it was written in; null where that is not known.</param>
internal sealed record Setting(ImmutableArray<TextSpan> Inside, bool IsReported, bool IsQuoted, bool IsComment, bool IsOld, int Cue, Attributed? Owner, int? Year)
{
    /// <summary>Whether the article's narrator speaks.</summary>
    public bool IsNarrated => !IsReported && !IsQuoted && !IsComment;
}

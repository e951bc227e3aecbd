using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>A sentence that may go on in somebody's words.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Phrase">The words that name whose they may be, where nobody was said to speak; null where somebody was.</param>
/// <param name="Speaker">The source who spoke before; -1 where nobody did.</param>
/// <param name="ByRule">Whether what stands before it says that it goes on.</param>
/// <param name="MayLookAhead">Whether it has words that point ahead.</param>
/// <param name="Features">What the model is asked.</param>
internal sealed record FreeSpeechCandidate(Sentence Sentence, SourcePhrase? Phrase, int Speaker, bool ByRule, bool MayLookAhead, uint[] Features);

/// <summary>A sentence that was read, and who speaks in it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Block">Its block.</param>
/// <param name="Speaker">Who speaks in it last; null where nobody does.</param>
/// <param name="Said">What is attributed in it.</param>
/// <param name="Phrase">Where nobody is said to speak: whom it tells something of.</param>
/// <param name="Announces">Whether it says that they are about to speak.</param>
/// <param name="IsFree">Whether it is free indirect speech itself.</param>
internal sealed record Remark(Sentence Sentence, PassageBlock Block, int? Speaker, List<Attributed> Said, SourcePhrase? Phrase, bool Announces, bool IsFree);

/// <summary>Where a sentence stands in its block.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Index">Its place in its block, from 0.</param>
/// <param name="Count">How many sentences the block has.</param>
/// <param name="Next">The sentence behind it; null for the last.</param>
/// <param name="NextSpeaker">Who speaks first in that; null where nobody does.</param>
/// <param name="NextSaid">What is attributed in that.</param>
internal sealed record SentencePlace(Sentence Sentence, int Index, int Count, Sentence? Next, int? NextSpeaker, List<Attributed> NextSaid);

/// <summary>How a passage tells things.</summary>
/// <param name="Tense">"past" where most that say something said it, "present" where they say it, "none" where nobody does.</param>
/// <param name="SaysI">Whether its narrator says "I" or "we".</param>
/// <param name="Share">How much of it is attributed, in fifths: 0 to 4.</param>
internal sealed record PassageManner(string Tense, bool SaysI, int Share)
{
    /// <summary>The manner of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="attributed">Its attributions.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    public static PassageManner Of(Syntax syntax, Passage passage, IReadOnlyList<Attributed> attributed, Func<int, bool> isQuoted)
    {
        var cues = attributed.Where(one => one.Within is null && one.Report.Cue >= 0).Select(one => syntax.Fine(one.Report.Cue)).ToList();
        var (past, present) = (cues.Count(tag => tag is "VBD"), cues.Count(tag => tag is "VBZ" or "VBP"));
        var saysI = passage.Blocks.SelectMany(block => syntax.TokensIn(block.Span) is var (first, end) ? Enumerable.Range(first, end - first) : []).Any(token => syntax.Lower(token) is "i" or "we" or "my" && syntax.Word(token) is not "i" && !isQuoted(token));
        var length = Math.Max(1, passage.Blocks.Sum(block => block.Span.Length));
        var share = attributed.Where(one => one.Within is null).Sum(one => one.Report.Length) * 5 / length;
        return new PassageManner(past + present == 0 ? "none" : past >= present ? "past" : "present", saysI, Math.Min(share, 4));
    }
}

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>The words that report.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Head">The token that carries them: on it the others depend.</param>
/// <param name="Belief">How much the model believes that they report, from 0 to 1.</param>
internal sealed record CueSpan(int First, int Last, int Head, double Belief)
{
    /// <summary>The cue from one token through another.</summary>
    public static CueSpan Of(Syntax syntax, int first, int last, double belief)
    {
        var head = -1;
        for (var token = first; token <= last; token++)
        {
            var isOutermost = syntax.HangsOutside(token, first, last);
            if (isOutermost && (head < 0 || syntax.Tag(head) is not Text.UniversalTag.Verb && syntax.Tag(token) is Text.UniversalTag.Verb))
            {
                head = token;
            }
        }

        return new CueSpan(first, last, head < 0 ? first : head, belief);
    }
}

using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Reviews;

namespace Foresaid.Storage.Desk;

/// <summary>Works out the badges by which statements are found on the desk.</summary>
internal static class Badge
{
    /// <summary>The badges of <paramref name="statement"/>.</summary>
    public static Badges Of(DeskStatement statement)
    {
        var current = statement.Current;
        return (current is { Kind: "forecast", To: null } ? Badges.NoDay : 0)
            | (current.Checkable == "vague" ? Badges.Vague : 0)
            | (current.IsContradicted ? Badges.Contradicted : 0)
            | (current.Confidence < DeskFilter.LowConfidence ? Badges.LowConfidence : 0)
            | (current.SpeakerKind == "unnamed" ? Badges.NoName : 0)
            | (current.Condition is not null ? Badges.Conditional : 0)
            | (statement.IsReadAnew ? Badges.ReadAnew : 0)
            | (current.Comment is not null ? Badges.InComment : 0);
    }
}

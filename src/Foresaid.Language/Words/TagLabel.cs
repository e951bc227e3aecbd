using Foresaid.Text;

namespace Foresaid.Language.Words;

/// <summary>The names of tags: part of speech and fine tag.</summary>
internal static class TagLabel
{
    /// <summary>The name of a pair: "AUX/MD".</summary>
    public static string Of(string universal, string fine) => $"{universal}/{fine}";

    /// <summary>The part of speech of a name; <see cref="UniversalTag.X"/> for unknown ones.</summary>
    public static UniversalTag Universal(string label) =>
        Enum.TryParse<UniversalTag>(label[..label.IndexOf('/', StringComparison.Ordinal)], ignoreCase: true, out var tag) ? tag : UniversalTag.X;

    /// <summary>The fine tag of a name.</summary>
    public static string Fine(string label) => string.Intern(label[(label.IndexOf('/', StringComparison.Ordinal) + 1)..]);
}

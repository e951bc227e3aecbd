using System.Collections.Frozen;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>Names of people by where they come from: "the Dane", "the Frenchwoman".</summary>
internal static class Demonyms
{
    private static readonly FrozenSet<string> _listed = FrozenSet.Create(
        StringComparer.Ordinal,
        "Dane", "Swede", "Finn", "Pole", "Czech", "Slovak", "Croat", "Serb", "Slovene", "Turk", "Greek", "Kurd", "Kazakh", "Uzbek", "Tajik", "Turkmen", "Thai", "Scot", "Briton", "Spaniard", "Swiss", "Argentine", "Arab", "Basque", "Catalan", "Afghan", "Lao", "Uighur", "Tatar", "Filipino", "Filipina", "Iraqi", "Israeli",
        "Pakistani", "Bangladeshi", "Saudi", "Qatari", "Kuwaiti", "Omani", "Emirati", "Yemeni", "Somali", "Nepali", "Azeri", "Icelander", "Greenlander", "Englander", "Luxembourger", "Kosovar", "Malagasy", "Lesothan", "Hindi", "Kiwi", "Aussie", "Yank", "Quebecker", "Londoner", "Berliner", "Muscovite");

    private static readonly string[] _endings = ["ian", "ean", "ican", "uan", "ban", "man", "woman", "ese", "gan", "yan", "lan", "exan", "rean", "nan"];

    /// <summary>Whether a word with a capital names somebody so.</summary>
    public static bool IsOne(Syntax syntax, int token) =>
        syntax.Sheet.Names.At(token) is { Kind: NameKind.Group } || syntax.Word(token) is [>= 'A' and <= 'Z', _, _, ..] and var word && (_listed.Contains(word) || _endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) && word.Any(char.IsLower) && !SourceWords.Bodies.Contains(word));
}

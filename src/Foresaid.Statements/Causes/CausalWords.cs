using System.Collections.Frozen;

namespace Foresaid.Statements.Causes;

/// <summary>The words with which English says what drives what.</summary>
internal static class CausalWords
{
    /// <summary>Verbs whose subject brings about or raises their object.</summary>
    public static FrozenSet<string> Raising { get; } = Words(
        "cause mean bring drive trigger spark fuel create produce raise increase boost encourage spur provoke worsen deepen lift beget breed feed generate invite attract",
        "push support strengthen accelerate speed add win earn cost double inflate swell help ensure guarantee enable prompt inspire intensify expand improve",
        "unleash yield deliver justify motivate reinforce heighten widen sustain revive hasten necessitate entail force concentrate flatter frighten calm");

    /// <summary>Verbs whose subject prevents or lowers their object.</summary>
    public static FrozenSet<string> Lowering { get; } = Words(
        "prevent stop block lower reduce cut weaken undermine curb delay discourage ease dampen erode kill ruin spare cool slow halve hurt harm damage sink destroy wreck",
        "empty eat swallow drain choke starve shrink deter hinder hamper limit avert avoid end doom thin bankrupt threaten endanger jeopardise jeopardize stifle depress scare",
        "restrain contain relieve soften postpone paralyse paralyze cripple suppress narrow close quiet scupper derail imperil quell blunt crush smother diminish lessen alleviate");

    /// <summary>Verbs that carry an object into what it is made to do or be: "force", "make", "help".</summary>
    public static FrozenSet<string> Making { get; } = Words("make force push drive lead help allow let enable encourage cause oblige compel prompt persuade tempt keep render");

    /// <summary>Verbs that keep their object from doing something.</summary>
    public static FrozenSet<string> Keeping { get; } = Words("keep stop prevent discourage save deter block bar hold hinder dissuade protect");

    /// <summary>Verbs that move their object up or down, with a word that says which.</summary>
    public static FrozenSet<string> Moving { get; } = Words("push drive bring keep send force put hold pull press get take bid hold");

    /// <summary>Words that say that something grows or stays great.</summary>
    public static FrozenSet<string> Up { get; } = Words("up high higher");

    /// <summary>Words that say that something lessens, stays small or goes away.</summary>
    public static FrozenSet<string> Down { get; } = Words("down low lower off away");

    /// <summary>Verbs whose subject grows less.</summary>
    public static FrozenSet<string> Falling { get; } = Words("fall drop decline thin shrink sink slump collapse plunge suffer wane dwindle ebb fade weaken ease slip lessen crumble plummet disappear vanish die");

    /// <summary>Verbs that undo their object, in the passive.</summary>
    public static FrozenSet<string> Undoing { get; } = Words("scrap cancel call abandon shelve postpone drop suspend scratch delay halve");

    /// <summary>Prepositions after a verb, with the verbs whose subject brings about what follows.</summary>
    public static FrozenSet<string> LeadingTo { get; } = Words("lead:to result:in contribute:to add:to make:for point:to end:in amount:to bring:about set:off lead:into give:to translate:into");

    /// <summary>Prepositions after a verb, with the verbs whose subject comes of what follows.</summary>
    public static FrozenSet<string> ComingFrom { get; } = Words(
        "result:from stem:from depend:on hinge:on rest:on arise:from flow:from follow:from spring:from turn:on suffer:from depend:upon hang:on originate:in");

    private static FrozenSet<string> Words(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}

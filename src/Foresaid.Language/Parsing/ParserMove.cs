using System.Collections.Immutable;

namespace Foresaid.Language.Parsing;

/// <summary>One move of the parser.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Relation">The relation it draws; empty for a shift.</param>
/// <param name="Number">Its class in the model.</param>
internal sealed record ParserMove(ParserMoveKind Kind, string Relation, int Number)
{
    /// <summary>The move that a class name stands for: "shift", "left nsubj", "right obj".</summary>
    /// <exception cref="InvalidDataException">The name stands for no move.</exception>
    public static ParserMove Named(string label, int number) => label.Split(' ') switch
    {
        ["shift"] => new ParserMove(ParserMoveKind.Shift, "", number),
        ["left", var relation] => new ParserMove(ParserMoveKind.Left, string.Intern(relation), number),
        ["right", var relation] => new ParserMove(ParserMoveKind.Right, string.Intern(relation), number),
        _ => throw new InvalidDataException($"A parser has no move '{label}'."),
    };

    /// <summary>The possible move with the highest score.</summary>
    public static ParserMove Best(ImmutableArray<ParserMove> moves, ReadOnlySpan<float> scores, ParserState state)
    {
        ParserMove? best = null;
        for (var index = 0; index < moves.Length; index++)
        {
            if (moves[index].IsPossible(state) && (best is null || scores[index] > scores[best.Number]))
            {
                best = moves[index];
            }
        }

        return best ?? throw new System.Diagnostics.UnreachableException("No move is possible. This is a bug in Foresaid.");
    }

    /// <summary>Whether the state allows the move.</summary>
    public bool IsPossible(ParserState state) => Kind switch
    {
        ParserMoveKind.Shift => state.CanShift,
        ParserMoveKind.Left => state.CanLeft,
        _ => state.CanRight,
    };

    /// <summary>Makes the move.</summary>
    public void Apply(ParserState state)
    {
        switch (Kind)
        {
            case ParserMoveKind.Shift:
                state.Shift();
                break;
            case ParserMoveKind.Left:
                state.Left(Number);
                break;
            default:
                state.Right(Number);
                break;
        }
    }
}

/// <summary>What a move does.</summary>
internal enum ParserMoveKind
{
    /// <summary>Puts the next word on the stack.</summary>
    Shift,

    /// <summary>Makes the top of the stack a child of the next word.</summary>
    Left,

    /// <summary>Makes the top of the stack a child of the word below it.</summary>
    Right,
}

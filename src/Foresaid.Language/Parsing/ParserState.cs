namespace Foresaid.Language.Parsing;

/// <summary>How far a parse has come: the stack, the next word, and the arcs so far.</summary>
/// <remarks>
/// The arc-hybrid system: Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic Programming Algorithms for Transition-Based
/// Dependency Parsers" (ACL 2011). The root stands behind the last word, so that the sentence's one root gets its arc like
/// every other. Used by one parse at a time.
/// </remarks>
/// <param name="length">How many words the sentence has.</param>
internal sealed class ParserState(int length)
{
    private readonly int[] _stack = new int[length + 1];

    /// <summary>How many words the sentence has; also the position of the root.</summary>
    public int Length => length;

    /// <summary>How many words are on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The next word; <see cref="Length"/> when only the root is left.</summary>
    public int Next { get; private set; }

    /// <summary>The head of each word; -1 while it has none.</summary>
    public int[] Heads { get; } = Filled(length);

    /// <summary>The relation of each word to its head.</summary>
    public int[] Relations { get; } = new int[length];

    /// <summary>The outermost child on the left of each word, the root included; -1 where there is none.</summary>
    public int[] Leftmost { get; } = Filled(length + 1);

    /// <summary>The outermost child on the right of each word; -1 where there is none.</summary>
    public int[] Rightmost { get; } = Filled(length + 1);

    /// <summary>How many children each word has on the left and on the right.</summary>
    public (int Left, int Right)[] Children { get; } = new (int, int)[length + 1];

    /// <summary>Whether every word has its head.</summary>
    public bool IsDone => Depth == 0 && Next == length;

    /// <summary>Whether the next word may go on the stack.</summary>
    public bool CanShift => Next < length;

    /// <summary>Whether the top of the stack may become a child of the next word.</summary>
    public bool CanLeft => Depth > 0 && (Next < length || Depth == 1);

    /// <summary>Whether the top of the stack may become a child of the word below it.</summary>
    public bool CanRight => Depth > 1;

    /// <summary>The word at a place of the stack, 0 for the top; -1 where there is none.</summary>
    public int Stack(int place) => place < Depth ? _stack[Depth - 1 - place] : -1;

    /// <summary>Puts the next word on the stack.</summary>
    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>Makes the top of the stack a child of the next word.</summary>
    public void Left(int relation)
    {
        var child = _stack[--Depth];
        (Heads[child], Relations[child]) = (Next, relation);
        Leftmost[Next] = child;
        Children[Next].Left++;
    }

    /// <summary>Makes the top of the stack a child of the word below it.</summary>
    public void Right(int relation)
    {
        var child = _stack[--Depth];
        var head = _stack[Depth - 1];
        (Heads[child], Relations[child]) = (head, relation);
        Rightmost[head] = child;
        Children[head].Right++;
    }

    private static int[] Filled(int length)
    {
        var numbers = new int[length];
        Array.Fill(numbers, -1);
        return numbers;
    }
}

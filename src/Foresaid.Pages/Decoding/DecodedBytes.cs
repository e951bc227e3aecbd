namespace Foresaid.Pages.Decoding;

/// <summary>The outcome of decoding: the text, or the code and the reason why there is none.</summary>
internal readonly record struct DecodedBytes(string? Text, string Code, string Reason)
{
    public static DecodedBytes Of(string text) => new(text, "", "");

    public static DecodedBytes Refused(string code, string reason) => new(null, code, reason);
}

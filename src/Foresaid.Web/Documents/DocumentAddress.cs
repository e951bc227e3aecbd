namespace Foresaid.Web.Documents;

/// <summary>The stable address of a document: the first twelve digits of its hash.</summary>
public static class DocumentAddress
{
    private const int Digits = 12;
    private const int FewestDigits = 8;
    private const int MostDigits = 64;

    /// <summary>The short name of the document of this <paramref name="sha256"/>.</summary>
    public static string IdOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length > Digits ? sha256[..Digits] : sha256;
    }

    /// <summary>The address of the reading view.</summary>
    public static string Of(string sha256) => $"/documents/{IdOf(sha256)}";

    /// <summary>Whether <paramref name="id"/> can name a document: eight to sixty-four hexadecimal digits.</summary>
    public static bool IsId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length is >= FewestDigits and <= MostDigits && id.All(char.IsAsciiHexDigit);
    }
}

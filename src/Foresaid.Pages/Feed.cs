using System.Collections.Immutable;
using System.Text.Json;
using Foresaid.Pages.Decoding;
using Foresaid.Pages.Exports;
using Foresaid.Pages.Feeds;

namespace Foresaid.Pages;

/// <summary>A feed as a list of addresses: RSS, Atom or JSON Feed.</summary>
/// <param name="Title">The feed's title; null where it has none.</param>
/// <param name="Address">The address of the site that it is of; null where it is not stated.</param>
/// <param name="Entries">The entries in the feed's order; empty where it has none.</param>
public sealed record Feed(string? Title, string? Address, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="charset">The charset that was stated outside of it, as by a server; null where none was.</param>
    /// <returns>The feed; null where <paramref name="bytes"/> are none. Bad input never throws. Safe to call from several threads.</returns>
    public static Feed? Read(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (ByteDecoder.Decode(bytes, charset).Text is not { } text || ContentOf(text) is not { } content)
        {
            return null;
        }

        return new Feed(content.Title, content.Address, [.. content.Entries.Select(entry => new FeedEntry(entry.Id, entry.Address, entry.Title, entry.Published))]);
    }

    private static FeedContent? ContentOf(string text)
    {
        if (XmlForm.RootOf(text) is not null)
        {
            return XmlForm.Parse(text).Root is { } root ? XmlFeed.Read(root) : null;
        }

        try
        {
            using var json = JsonDocument.Parse(HalfCharacters.Replaced(text), JsonForm.Options);
            return JsonFeed.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">What the feed calls it; null where it has no name.</param>
/// <param name="Address">The address of its page; null where it is not stated.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Published">When it was published; null where that is not stated.</param>
public sealed record FeedEntry(string? Id, string? Address, string? Title, StatedDate? Published);

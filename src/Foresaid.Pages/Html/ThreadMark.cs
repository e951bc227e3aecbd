namespace Foresaid.Pages.Html;

/// <summary>A question about what an element is called.</summary>
internal enum ThreadMark
{
    Region,
    MaybeRegion,
    Elsewhere,
    Comment,
    ForumPost,
    SureAuthor,
    MaybeAuthor,
    Text,
    Date,
    ReplyTo,
    Button,
    Around,
    Children,
    Badge,
    Quote,
    QuoteHead,
    ReplyLink,
    Reply,
    Heading,
    CalledComment,
    NotComment,
    Pingback,
    Edited,
    Votes,
    VotesFor,
    VotesAgainst,
    Signature,
}

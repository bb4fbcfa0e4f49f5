namespace Danchu.Core.Publications;

/// <summary>A line of a public page: what, from when until when. Of what was taken down nothing but its number and when.</summary>
/// <param name="Title">Empty of what was taken down.</param>
/// <param name="Item">Key of the item of Điều 11; empty of what was taken down.</param>
/// <param name="ChangedOn">The day of its newest version, or of its taking down.</param>
public sealed record PublicItem(
    int Number, PublicationKind Kind, PublicationState State, string Title, string Item, string ItemName, DateOnly? From, DateOnly? Until,
    DateTimeOffset ChangedOn, int Versions)
{
    internal static PublicItem Of(Publication publication, DateOnly today) =>
        (publication.StateOn(today), publication.Published[0]) is (not PublicationState.TakenDown and var state, var newest)
            ? new(
                publication.Number!.Value, publication.Kind, state, newest.Title, newest.Item, newest.ItemName, newest.PostedFrom, newest.PostedUntil,
                newest.PublishedAt!.Value, publication.Published.Count)
            : new(
                publication.Number!.Value, publication.Kind, PublicationState.TakenDown, "", "", "", null, null, publication.TakenDownAt!.Value, 0);
}

/// <summary>A wording as everybody reads it; one whose personal data's time is over says nothing but what, form and days.</summary>
/// <param name="Text">Null where it may not be read any more.</param>
public sealed record PublicVersion(
    int Number, DateTimeOffset PublishedAt, string Title, string? Text, string ItemName, IReadOnlyList<PublicationForm> Forms, string Places, DateOnly From,
    DateOnly? Until, string SectorRule, string Note, bool HasPersonal, DateOnly? PersonalUntil, IReadOnlyList<PublicFile> Files)
{
    /// <summary>The newest first; none of what was taken down.</summary>
    internal static IReadOnlyList<PublicVersion> AllOf(Publication publication, DateOnly today, IReadOnlyCollection<Guid> withdrawn) =>
        publication.TakenDownAt is not null ? [] : [.. publication.Published.Select(version => Of(version, today, withdrawn))];

    private static PublicVersion Of(PublicationVersion version, DateOnly today, IReadOnlyCollection<Guid> withdrawn)
    {
        var readable = version.IsReadableOn(today);
        return new(
            version.Number, version.PublishedAt!.Value, version.Title, readable ? version.Text : null, version.ItemName, version.Forms, version.Places,
            version.PostedFrom, version.PostedUntil, version.SectorRule, readable ? version.Note : "", version.HasPersonal, version.PersonalUntil,
            readable ? [.. version.Files.Where(f => !withdrawn.Contains(f.EntryFileId)).Select(f => new PublicFile(f.EntryFileId, f.Name))] : []);
    }
}

/// <summary>A published file that stands.</summary>
public sealed record PublicFile(Guid Id, string Name);

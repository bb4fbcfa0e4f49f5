using Danchu.Core.Days;

namespace Danchu.Core.Publications;

/// <summary>A version as history keeps it, which those above the unit may read: that it has something personal, not what.</summary>
internal static class RecordedPublication
{
    public static object Of(Publication publication, PublicationVersion version) => new
    {
        publication.Number,
        Kind = publication.Kind.Label(),
        Version = version.Number,
        Title = version.HasPersonal ? "(có dữ liệu cá nhân)" : version.Title,
        version.ItemName,
        Forms = string.Join("; ", version.Forms.Select(form => form.Label())),
        version.Places,
        From = version.PostedFrom.Short(),
        Until = version.PostedUntil?.Short() ?? "thường xuyên",
        PersonalUntil = version.PersonalUntil?.Short(),
        version.Note,
        Files = version.Files.Count,
    };
}

using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Checks;
using Danchu.Core.Notices;

namespace Danchu.Core.Reports.Comments;

/// <summary>Those who see a comment are told of it and of its answers.</summary>
internal static class TellOfComment
{
    public static void Tell(this Notify notify, OpenedReport file, ReportComment comment, Actor by, string text)
    {
        var number = file.WrittenSections.FirstOrDefault(s => string.Equals(s.Key, comment.SectionKey, StringComparison.Ordinal))?.Number;
        var isShared = comment.ToSuperior && !ReportLifecycle.IsDraft(file.Report.State);
        notify.Commented(
            isShared ? [file.Organisation.Id, file.Superior.Id] : [file.Organisation.Id],
            by,
            $"mục {number}, {file.Assignment.Subject} của {file.Organisation.Name}",
            Quote.Of(text, new(0, text.Length)),
            Address.Reports.Comments(file.Report.Id, comment.SectionKey));
    }
}

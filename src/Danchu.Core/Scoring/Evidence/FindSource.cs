using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>A document or an entry of the system that the unit wants to cite: found among those it may, or refused.</summary>
internal static class FindSource
{
    public static async Task<IUsable?> SourceAsync(
        this DanchuDatabase database, OpenedScorecard file, EvidenceSource source, CancellationToken cancellationToken)
    {
        var (report, entry, letter) = (new ReportId(source.Id), new EntryId(source.Id), new RoundId(source.Id));
        return source.Kind switch
        {
            SourceKind.Report => await database.UsableReports(file).FirstOrDefaultAsync(r => r.Id == report, cancellationToken),
            SourceKind.Entry => await database.UsableEntries(file).Where(e => e.Id == entry).AsUsable(database).FirstOrDefaultAsync(cancellationToken),
            SourceKind.EntryFile => await database.UsableEntries(file).UsableFiles(database)
                .FirstOrDefaultAsync(f => f.Id == source.Id, cancellationToken),
            SourceKind.SignedFile => await database.UsableSignedFiles(file).FirstOrDefaultAsync(f => f.Id == source.Id, cancellationToken),
            SourceKind.Letter => await database.UsableLetters(file).FirstOrDefaultAsync(r => r.Id == letter, cancellationToken),
        };
    }

    public static Refusal Refuse(EvidenceSource source) => new(
        source.Kind switch
        {
            SourceKind.Report => "Chỉ dùng được báo cáo đã gửi của chính đơn vị, hoặc báo cáo đơn vị đã tiếp nhận.",
            SourceKind.Entry => "Chỉ dùng được mục trong sổ của chính đơn vị, chưa gạch bỏ.",
            SourceKind.EntryFile => "Chỉ dùng được tệp ở mục sổ của chính đơn vị, đã mở cho cấp trên đọc và chưa rút.",
            SourceKind.SignedFile => "Chỉ dùng được bản đã ký của báo cáo của chính đơn vị, chưa rút.",
            SourceKind.Letter => "Chỉ dùng được công văn đơn vị đã ban hành hoặc đã nhận.",
        },
        nameof(AddEvidence.Input.Source));
}

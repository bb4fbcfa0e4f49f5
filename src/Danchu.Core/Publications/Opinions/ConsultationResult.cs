using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Publications.Opinions;

/// <summary>
/// Kết quả lấy ý kiến: how many opinions came, in whatever way, how many were taken up and how many explained, and what the unit says to them (Luật
/// 10/2022/QH15 Điều 28.3). Published, it never changes; a correction is the next version.
/// </summary>
public sealed class ConsultationResult
{
    public const int TextLimit = 20_000;

    public required PublicationId PublicationId { get; init; }

    public required int Number { get; init; }

    public required int Opinions { get; init; }

    public required int TakenUp { get; init; }

    public required int Explained { get; init; }

    public required string Text { get; init; }

    public required Guid PublishedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ConsultationResult>
    {
        public void Configure(EntityTypeBuilder<ConsultationResult> builder)
        {
            builder.HasKey(r => new { r.PublicationId, r.Number });
            builder.HasOne<Publication>().WithMany().HasForeignKey(r => r.PublicationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

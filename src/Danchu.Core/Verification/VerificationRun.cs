using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Verification;

/// <summary>What is verified.</summary>
public enum VerificationKind
{
    /// <summary>Totals against accepted figures.</summary>
    Facts,

    /// <summary>Sums and classes against points.</summary>
    Scores,

    /// <summary>The chains of history.</summary>
    History,

    /// <summary>Signed reports, letters, attachments and evidence.</summary>
    Documents,
}

/// <summary>What made the program verify.</summary>
public enum VerificationOccasion
{
    Nightly,
    Asked,
    Command,
}

/// <summary>One verification: when, of how much, and what it found.</summary>
public sealed class VerificationRun
{
    /// <summary>Differences that are kept by their words; the rest by their number.</summary>
    public const int FoundLimit = 200;

    /// <summary>Characters kept of one.</summary>
    public const int TextLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required VerificationKind Kind { get; init; }

    public required VerificationOccasion Occasion { get; init; }

    /// <summary>Who asked for it, if a person did.</summary>
    public Guid? AskedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, and of one that was cut off.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public long Examined { get; init; }

    public long Differences { get; init; }

    /// <summary>What history cannot speak for, being older than what it records today.</summary>
    public long Unrecorded { get; init; }

    /// <summary>The first differences.</summary>
    public List<string> Found { get; init; } = [];

    /// <summary>Why it could not be done; empty when it was.</summary>
    public string Failure { get; init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<VerificationRun>
    {
        public void Configure(EntityTypeBuilder<VerificationRun> builder) => builder.HasIndex(r => new { r.Kind, r.StartedAt });
    }
}

using System.Reflection;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Keys;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Changes;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Duties;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Entries.Sources;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Jobs;
using Danchu.Core.Notices;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Proposals;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Danchu.Core.Records;
using Danchu.Core.Registers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Reports.Intake;
using Danchu.Core.Reports.Reuse;
using Danchu.Core.Rounds;
using Danchu.Core.Rounds.Corrections;
using Danchu.Core.Rubrics;
using Danchu.Core.Rules;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Core.Verification;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Database;

/// <summary>The database as entities. Packed facts and totals are read and written by SQL instead (see Facts/).</summary>
public sealed class DanchuDatabase(DbContextOptions<DanchuDatabase> options) : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Subordination> Subordinations => Set<Subordination>();

    public DbSet<VillagePlace> VillagePlaces => Set<VillagePlace>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<Letterhead> Letterheads => Set<Letterhead>();

    public DbSet<ReportingPeriod> Periods => Set<ReportingPeriod>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Outline> Outlines => Set<Outline>();

    public DbSet<StatisticalForm> Forms => Set<StatisticalForm>();

    public DbSet<Register> Registers => Set<Register>();

    public DbSet<DraftSentence> DraftSentences => Set<DraftSentence>();

    public DbSet<Duty> Duties => Set<Duty>();

    public DbSet<OwnColumn> OwnColumns => Set<OwnColumn>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<EntryFile> EntryFiles => Set<EntryFile>();

    public DbSet<EntrySource> EntrySources => Set<EntrySource>();

    public DbSet<Book> Books => Set<Book>();

    public DbSet<PublicPage> PublicPages => Set<PublicPage>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationVersion> PublicationVersions => Set<PublicationVersion>();

    public DbSet<PublicationFile> PublicationFiles => Set<PublicationFile>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<ConsultationResult> ConsultationResults => Set<ConsultationResult>();

    public DbSet<Calendar> Calendars => Set<Calendar>();

    public DbSet<ReportingRound> Rounds => Set<ReportingRound>();

    public DbSet<Ask> Asks => Set<Ask>();

    public DbSet<RoundAddressee> RoundAddressees => Set<RoundAddressee>();

    public DbSet<LetterCorrection> LetterCorrections => Set<LetterCorrection>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportDocument> ReportDocuments => Set<ReportDocument>();

    public DbSet<ReportSection> ReportSections => Set<ReportSection>();

    public DbSet<ReportPrints> ReportPrints => Set<ReportPrints>();

    public DbSet<SectionConflict> SectionConflicts => Set<SectionConflict>();

    public DbSet<SectionSource> SectionSources => Set<SectionSource>();

    public DbSet<CoveredItem> CoveredItems => Set<CoveredItem>();

    public DbSet<ReturnItem> ReturnItems => Set<ReturnItem>();

    public DbSet<FindingAnswer> FindingAnswers => Set<FindingAnswer>();

    public DbSet<ReportComment> ReportComments => Set<ReportComment>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<ProposalGroup> ProposalGroups => Set<ProposalGroup>();

    public DbSet<ProposalStep> ProposalSteps => Set<ProposalStep>();

    public DbSet<ProposalOffer> ProposalOffers => Set<ProposalOffer>();

    public DbSet<NoProposals> NoProposals => Set<NoProposals>();

    public DbSet<UploadedReport> UploadedReports => Set<UploadedReport>();

    public DbSet<SignedFile> SignedFiles => Set<SignedFile>();

    public DbSet<NumberBook> NumberBooks => Set<NumberBook>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<ProposedMembership> ProposedMemberships => Set<ProposedMembership>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<SecondFactorDemand> SecondFactorDemands => Set<SecondFactorDemand>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<KeptSession> Sessions => Set<KeptSession>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<SecurityRecord> SecurityRecords => Set<SecurityRecord>();

    public DbSet<Rubric> Rubrics => Set<Rubric>();

    public DbSet<RoundRubric> RoundRubrics => Set<RoundRubric>();

    public DbSet<Scorecard> Scorecards => Set<Scorecard>();

    public DbSet<ScorePoint> ScorePoints => Set<ScorePoint>();

    public DbSet<ScoreVeto> ScoreVetoes => Set<ScoreVeto>();

    public DbSet<CriterionReturn> CriterionReturns => Set<CriterionReturn>();

    public DbSet<CriterionAnswer> CriterionAnswers => Set<CriterionAnswer>();

    public DbSet<ReviewShare> ReviewShares => Set<ReviewShare>();

    public DbSet<StandingOffice> StandingOffices => Set<StandingOffice>();

    public DbSet<ReviewMember> ReviewMembers => Set<ReviewMember>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    public DbSet<EvidenceUse> EvidenceUses => Set<EvidenceUse>();

    public DbSet<ValidationRule> ValidationRules => Set<ValidationRule>();

    public DbSet<HistoryLine> History => Set<HistoryLine>();

    public DbSet<HistoryHead> HistoryHeads => Set<HistoryHead>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<VerificationRun> VerificationRuns => Set<VerificationRun>();

    /// <summary>The organisation itself and all below it on a line on a day: SQL function <c>subtree</c>.</summary>
    public IQueryable<TreeNode> Subtree(OrganisationId root, ReportingLine line, DateOnly on) => Subtree(root.Value, line.ToString(), on);

    /// <summary>The organisation itself and its superiors, nearest first by depth, of a village its commune: SQL function <c>superiors</c>.</summary>
    public IQueryable<TreeNode> Superiors(OrganisationId unit, ReportingLine line, DateOnly on) => Superiors(unit.Value, line.ToString(), on);

    internal IQueryable<TreeNode> Subtree(Guid root, string line, DateOnly on) => FromExpression(() => Subtree(root, line, on));

    internal IQueryable<TreeNode> Superiors(Guid unit, string line, DateOnly on) => FromExpression(() => Superiors(unit, line, on));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<OrganisationId>().HaveConversion<IdConverter<OrganisationId>>();
        configurationBuilder.Properties<PeriodId>().HaveConversion<IdConverter<PeriodId>>();
        configurationBuilder.Properties<OutlineId>().HaveConversion<IdConverter<OutlineId>>();
        configurationBuilder.Properties<FormId>().HaveConversion<IdConverter<FormId>>();
        configurationBuilder.Properties<RegisterId>().HaveConversion<IdConverter<RegisterId>>();
        configurationBuilder.Properties<EntryId>().HaveConversion<IdConverter<EntryId>>();
        configurationBuilder.Properties<PublicationId>().HaveConversion<IdConverter<PublicationId>>();
        configurationBuilder.Properties<AskId>().HaveConversion<IdConverter<AskId>>();
        configurationBuilder.Properties<RoundId>().HaveConversion<IdConverter<RoundId>>();
        configurationBuilder.Properties<AssignmentId>().HaveConversion<IdConverter<AssignmentId>>();
        configurationBuilder.Properties<ReportId>().HaveConversion<IdConverter<ReportId>>();
        configurationBuilder.Properties<ProposalId>().HaveConversion<IdConverter<ProposalId>>();
        configurationBuilder.Properties<ProposalGroupId>().HaveConversion<IdConverter<ProposalGroupId>>();
        configurationBuilder.Properties<RubricId>().HaveConversion<IdConverter<RubricId>>();
        configurationBuilder.Properties<RuleId>().HaveConversion<IdConverter<RuleId>>();
        configurationBuilder.Properties<ScorecardId>().HaveConversion<IdConverter<ScorecardId>>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DanchuDatabase).Assembly);
        builder.Entity<Person>().ToTable("people");
        SnakeCase.Apply(builder);
        MapFunction(builder, nameof(Subtree), "subtree");
        MapFunction(builder, nameof(Superiors), "superiors");
    }

    private static void MapFunction(ModelBuilder builder, string method, string name) => builder
        .HasDbFunction(
            typeof(DanchuDatabase).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Guid), typeof(string), typeof(DateOnly)])!)
        .HasName(name);
}

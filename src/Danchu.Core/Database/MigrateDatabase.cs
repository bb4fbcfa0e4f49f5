using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Danchu.Core.Database;

/// <summary>Brings the database to the version of this program: versioned SQL files, run once each by EF's own migrator.</summary>
public sealed class MigrateDatabase(DanchuDatabase database)
{
    public Task ExecuteAsync(CancellationToken cancellationToken = default) => database.Database.MigrateAsync(cancellationToken);
}

/// <summary>A migration that is one SQL file of Database/Migrations, embedded under its own name.</summary>
internal abstract class SqlFileMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var id = GetType().GetCustomAttribute<MigrationAttribute>()!.Id;
        migrationBuilder.Sql(Read($"Danchu.Core.Database.Migrations.{id}.sql"));
    }

    private static string Read(string resource)
    {
        using var stream = typeof(SqlFileMigration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration file {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Schema version 1: organisations, catalogue, rounds, reports, totals, scores, history.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0001_initial")]
internal sealed class Initial : SqlFileMigration;

/// <summary>Schema version 2: jobs and their files.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0002_jobs")]
internal sealed class JobTables : SqlFileMigration;

/// <summary>Schema version 3: letterheads of organisations by reporting line.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0003_words")]
internal sealed class WordsOfTheCode : SqlFileMigration;

/// <summary>Schema version 4: security records.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0004_security_records")]
internal sealed class SecurityRecordTable : SqlFileMigration;

/// <summary>Schema version 5: signed copies that were withdrawn or replaced.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0005_withdrawn_files")]
internal sealed class WithdrawnFiles : SqlFileMigration;

/// <summary>Schema version 7: counted attempts at passwords; temporary passwords end.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0007_sign_in_attempts")]
internal sealed class SignInAttempts : SqlFileMigration;

/// <summary>Schema version 8: sessions.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0008_sessions")]
internal sealed class SessionTable : SqlFileMigration;

/// <summary>Schema version 9: second factors, recovery codes, and from when a role must have one.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0009_second_factor")]
internal sealed class SecondFactorTables : SqlFileMigration;

/// <summary>Schema version 10: the unit whose administrators keep an account.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0010_home_units")]
internal sealed class HomeUnits : SqlFileMigration;

/// <summary>Schema version 11: proposed roles, who gave a role, the account that signed.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0011_confirmed_roles")]
internal sealed class ConfirmedRoles : SqlFileMigration;

/// <summary>Schema version 12: runs of the verification, notices for one person.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0012_verification")]
internal sealed class VerificationTables : SqlFileMigration;

/// <summary>Schema version 13: security records by who acted.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0013_record_index")]
internal sealed class RecordIndex : SqlFileMigration;

/// <summary>Schema version 15: the words of indicators.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0015_phrases")]
internal sealed class PhrasesOfIndicators : SqlFileMigration;

/// <summary>Schema version 16: validation rules.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0016_validation_rules")]
internal sealed class ValidationRuleTable : SqlFileMigration;

/// <summary>Schema version 17: comments to sentences of reports.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0017_comments")]
internal sealed class ReportCommentTable : SqlFileMigration;

/// <summary>Schema version 18: by when a returned report has to come again.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0018_return_due_dates")]
internal sealed class ReturnDueDates : SqlFileMigration;

/// <summary>Schema version 19: indicators that change slowly, and figures taken over from the year before.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0019_semi_permanent")]
internal sealed class SemiPermanentIndicators : SqlFileMigration;

/// <summary>Schema version 20: one search over everything.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0020_search")]
internal sealed class SearchIndex : SqlFileMigration;

/// <summary>Schema version 21: indicators of a unit's own.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0021_own_indicators")]
internal sealed class OwnIndicators : SqlFileMigration;

/// <summary>Schema version 22: who did what a notice tells of.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0022_notice_by")]
internal sealed class NoticeBy : SqlFileMigration;

/// <summary>Schema version 23: a letter asks one or more reports, and has a head and a foot of its own.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0023_asks")]
internal sealed class Asks : SqlFileMigration;

/// <summary>Schema version 24: the parts of indicators, and whose work an indicator counts.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0024_breakdowns")]
internal sealed class IndicatorBreakdowns : SqlFileMigration;

/// <summary>Schema version 25: letters withdrawn or corrected, who opened what was asked, the order of what is attached.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0025_withdrawn_letters")]
internal sealed class WithdrawnLetters : SqlFileMigration;

/// <summary>Schema version 27: outlines of a unit's own, and the items of an outline that a report has covered.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0027_own_outlines")]
internal sealed class OwnOutlines : SqlFileMigration;

/// <summary>Schema version 28: several reviews of a scorecard, and their teams.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0028_reviewers")]
internal sealed class SeveralReviews : SqlFileMigration;

/// <summary>Schema version 29: roles for one line, and standing offices.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0029_standing_offices")]
internal sealed class StandingOffices : SqlFileMigration;

/// <summary>Schema version 30: forms of a unit's own.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0030_own_forms")]
internal sealed class OwnForms : SqlFileMigration;

/// <summary>Schema version 31: registers, their entries, the books a unit keeps, and figures counted from them.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0031_registers")]
internal sealed class Registers : SqlFileMigration;

/// <summary>Schema version 36: sentences that drafts of reports offer.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0036_draft_sentences")]
internal sealed class DraftSentences : SqlFileMigration;

/// <summary>Schema version 32: villages as parts of communes.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0032_villages")]
internal sealed class VillageTables : SqlFileMigration;

/// <summary>Schema version 37: columns that units add to registers.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0037_own_columns")]
internal sealed class OwnColumnTable : SqlFileMigration;

/// <summary>Schema version 38: entries of books as evidence.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0038_entries_as_evidence")]
internal sealed class EntriesAsEvidence : SqlFileMigration;

/// <summary>Schema version 39: files at entries, in one store with those of evidence.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0039_entry_files")]
internal sealed class EntryFileTable : SqlFileMigration;

/// <summary>Schema version 41: the newest entries of a book come from its index in their order.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0041_newest_entries")]
internal sealed class NewestEntries : SqlFileMigration;

/// <summary>Schema version 42: prints of the wording of accepted reports.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0042_report_prints")]
internal sealed class ReportPrintTable : SqlFileMigration;

/// <summary>Schema version 43: evidence may be any document of the system.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0043_documents_as_evidence")]
internal sealed class DocumentsAsEvidence : SqlFileMigration;

/// <summary>Schema version 44: withdrawn files of entries by their time.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0044_withdrawn_entry_files")]
internal sealed class WithdrawnEntryFiles : SqlFileMigration;

/// <summary>Schema version 45: duties with clocks.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0045_duties")]
internal sealed class DutyTable : SqlFileMigration;

/// <summary>Schema version 47: what units have put before the public.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0047_publications")]
internal sealed class PublicationTables : SqlFileMigration;

/// <summary>Schema version 48: opinions of people on drafts, and what came of them.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0048_opinions")]
internal sealed class OpinionTables : SqlFileMigration;

/// <summary>Schema version 50: proposals of units, their groups, their ways and what goes with a report.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0050_proposals")]
internal sealed class ProposalTables : SqlFileMigration;

/// <summary>Schema version 51: entries are found by the entries they name.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0051_named_entries")]
internal sealed class NamedEntriesIndex : SqlFileMigration;

/// <summary>Schema version 52: publications for the people of a unit; what published contributions add up to.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0052_audiences")]
internal sealed class PublicationAudiences : SqlFileMigration;

/// <summary>Schema version 55: receipts of opinions.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0055_opinion_receipts")]
internal sealed class OpinionReceipts : SqlFileMigration;

/// <summary>Schema version 57: keys of other systems.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0057_api_keys")]
internal sealed class ApiKeyTable : SqlFileMigration;

/// <summary>Schema version 58: from which rows of other systems entries came.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0058_entry_sources")]
internal sealed class EntrySourceTable : SqlFileMigration;

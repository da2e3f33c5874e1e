using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reception.Surveys;

/// <summary>
/// Marks from 1 (rất không hài lòng) to 5 (rất hài lòng) on the five factors of the satisfaction scheme (Quyết định
/// 2640/QĐ-BNV năm 2017). Null where none was given.
/// </summary>
public sealed record Marks(int? Access, int? Procedure, int? Officer, int? Result, int? Feedback)
{
    public const int Lowest = 1, Highest = 5;

    /// <summary>From this mark on somebody is satisfied.</summary>
    public const int Satisfied = 4;

    /// <summary>Under this mark somebody is dissatisfied.</summary>
    public const int Middle = 3;

    /// <summary>How many agencies beside the counter had to be met (Thông tư 01/2018/TT-VPCP, Điều 13, 4), <see cref="MostAgencies"/> for that and more; null when it was not said.</summary>
    public int? Agencies { get; init; }

    public const int MostAgencies = 2;

    public IReadOnlyList<int> Given => [.. new[] { Access, Procedure, Officer, Result, Feedback }.OfType<int>()];
}

/// <summary>An invitation to say how the service was, under a code that only its holder knows, and the one answer to it. It names nobody.</summary>
public sealed class Survey : IRecord, IOfUnit
{
    public const string KindName = "survey";

    /// <summary>Ten signs, 50 bits of chance.</summary>
    public required string Code { get; init; }

    /// <summary>The unit that handed the result over.</summary>
    public required string Unit { get; init; }

    /// <summary>Key of the record whose result was returned.</summary>
    public required string About { get; init; }
    public required DateTime InvitedAt { get; init; }

    /// <summary>Null while there is no answer.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The marks as given; never only their average.</summary>
    public int? Access { get; private set; }
    public int? Procedure { get; private set; }
    public int? Officer { get; private set; }
    public int? Result { get; private set; }
    public int? Feedback { get; private set; }

    /// <summary>How many agencies beside the counter had to be met; null when it was not said.</summary>
    public int? Agencies { get; private set; }

    /// <summary>In the person's own words; may hold personal data. Null when nothing was written.</summary>
    public string? Comment { get; private set; }

    /// <summary>How many marks were given, and how many of them satisfied: for figures that are sums.</summary>
    public int GivenMarks { get; private set; }
    public int SatisfiedMarks { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Code);

    /// <summary>What was given; nothing while there is no answer.</summary>
    public Marks Said() => new(Access, Procedure, Officer, Result, Feedback) { Agencies = Agencies };

    /// <summary>Null when the answer may be taken.</summary>
    public Refusal? WhyNotAnswer(Marks marks, string? comment) =>
        AnsweredAt is not null ? new("survey.answered", "Mã này đã được trả lời. Cảm ơn bạn.")
        : marks.Given.Any(m => m is < Marks.Lowest or > Marks.Highest) ? new("survey.mark", "Mức đánh giá từ 1 đến 5.")
        : marks.Agencies is < 0 or > Marks.MostAgencies ? new("survey.agencies", "Chọn số cơ quan trong các mức đã cho.", nameof(Agencies))
        : marks.Given.Count == 0 && marks.Agencies is null && comment is null ? new("survey.empty", "Chọn ít nhất một mức đánh giá, hoặc viết ý kiến.")
        : comment?.Length > SurveyTable.MaxComment ? new("survey.long", $"Ý kiến dài quá {SurveyTable.MaxComment} chữ.", nameof(Comment))
        : null;

    public void Answer(Marks marks, string? comment, DateTime now)
    {
        WhyNotAnswer(marks, comment).Enforce();
        (Access, Procedure, Officer, Result, Feedback) = (marks.Access, marks.Procedure, marks.Officer, marks.Result, marks.Feedback);
        Agencies = marks.Agencies;
        (AnsweredAt, Comment, GivenMarks, SatisfiedMarks) = (now, comment, marks.Given.Count, marks.Given.Count(m => m >= Marks.Satisfied));
    }
}

internal sealed class SurveyTable : IEntityTypeConfiguration<Survey>
{
    public const int MaxComment = 2000;

    public void Configure(EntityTypeBuilder<Survey> table)
    {
        table.ToTable("reception_survey");
        table.HasKey(s => s.Code);
        table.Property(s => s.Code).HasMaxLength(10);
        table.Property(s => s.Unit).HasMaxLength(Queue.QueueTables.MaxUnit);
        table.Property(s => s.About).HasMaxLength(RecordKey.MaxLength);
        table.Property(s => s.Comment).HasMaxLength(MaxComment);
        table.HasIndex(s => s.About);
        table.HasIndex(s => new { s.Unit, s.AnsweredAt });
    }
}

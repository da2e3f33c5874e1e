using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using Xunit;

namespace CaiCach.Tests.Foundation.Web;

public sealed class FormStateTests
{
    [Fact]
    public async Task What_is_wrong_stops_the_act()
    {
        var typed = new Typed();
        var form = new FormState(typed);
        var ran = false;

        form.Need(false, () => typed.Name, "Chưa ghi tên.");
        var done = await form.Try(() =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.False(done);
        Assert.False(ran);
        Assert.Equal((null, "Chưa ghi tên."), Assert.Single(form.Problems));
    }

    [Fact]
    public async Task A_refusal_that_names_a_shown_field_goes_there()
    {
        var typed = new Typed();
        var form = new FormState(typed);
        form.Show(form.Context.Field(nameof(Typed.Name)), "typed-name");

        var done = await form.Try(() => throw new RefusedException(new("x.y", "Tên này đã có.", nameof(Typed.Name))));

        Assert.False(done);
        Assert.Null(form.Stop);
        Assert.Equal(("typed-name", "Tên này đã có."), Assert.Single(form.Problems));
    }

    [Fact]
    public async Task Any_other_refusal_stops_the_form()
    {
        var form = new FormState(new Typed());

        await form.Try(() => throw new RefusedException(new("x.y", "Hồ sơ đã có kết quả.", "Elsewhere")));

        Assert.Equal("Hồ sơ đã có kết quả.", form.Stop);
        Assert.False(form.IsFine);
    }

    [Fact]
    public async Task A_conflict_names_the_records()
    {
        var form = new FormState(new Typed());
        var key = new RecordKey("dossier", "H57-1");

        var done = await form.Try(() => throw new ConflictException([key]));

        Assert.False(done);
        Assert.Equal([key], form.Conflict);
    }

    [Fact]
    public async Task Done_before_is_done()
    {
        var form = new FormState(new Typed());

        var tried = await form.Try<string>(() => throw new AlreadyDoneException());

        Assert.True(tried.Done);
        Assert.Null(tried.Value);
    }

    [Fact]
    public async Task An_act_answers()
    {
        var tried = await new FormState(new Typed()).Try(() => Task.FromResult("220505-0014"));

        Assert.Equal(new Tried<string>(true, "220505-0014"), tried);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_not_swallowed() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new FormState(new Typed()).Try(() => throw new InvalidOperationException()));

    [Fact]
    public async Task A_record_written_since_the_form_was_opened_is_not_overwritten()
    {
        var form = new FormState(new Typed());
        var record = new Noted { LastAct = Guid.NewGuid() };
        var ran = false;

        form.Compare(record, seen: Guid.NewGuid());
        await form.Try(() =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.False(ran);
        Assert.Equal([record.Key], form.Conflict);
    }

    private sealed class Typed
    {
        public string? Name { get; set; }
    }

    private sealed class Noted : IRecord
    {
        public RecordKey Key => new("noted", "1");
        public Guid LastAct { get; set; }
    }
}

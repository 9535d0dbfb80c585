#include "nn/trainer.hpp"

#include "nn/model_bytes.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace tau::nn {
namespace {

const Architecture small{{1, 8, 8},
                         {{LayerKind::conv3x3, 4}, {LayerKind::relu}, {LayerKind::max_pool2}, {LayerKind::linear, 4}}};

/// A noisy bar in one of four places: a task that a small network learns in a hundred steps.
void bars(u64 step, Batch& batch)
{
    Random random(mix_seed(42, step));
    batch.inputs.resize(16, 64);
    batch.classes.resize(16);
    for (std::size_t i = 0; i < 16; ++i) {
        batch.classes[i] = static_cast<u16>(random.below(4));
        const auto row = batch.inputs.row(i);
        for (std::size_t p = 0; p < 64; ++p) {
            const std::size_t line = batch.classes[i] < 2 ? p / 8 : p % 8;
            row[p] = (line / 4 == batch.classes[i] % 2u && line % 4 == 1 ? 1.0f : 0.0f) + 0.5f * random.normal();
        }
    }
}

Trainer trainer_for(u64 seed, u64 steps)
{
    Network network = *Network::create(small);
    network.initialise(seed);
    return Trainer(std::move(network), bars, {5e-3f, 1e-4f, 10, steps});
}

u64 fingerprint(std::span<const float> values)
{
    u64 hash = 0xcbf29ce484222325;
    Bytes bytes;
    write_floats(bytes, values);
    for (const u8 b : bytes) hash = (hash ^ b) * 0x100000001b3;
    return hash;
}

TEST(Trainer, LearnsAndReportsProgress)
{
    Trainer trainer = trainer_for(1, 150);
    float first = 0;
    Progress last;
    trainer.run([&](const Progress& progress) {
        if (progress.step == 1) first = progress.loss.mean;
        last = progress;
        return true;
    });
    EXPECT_TRUE(trainer.finished());
    EXPECT_EQ(last.step, 150u);
    EXPECT_EQ(last.loss.examples, 16u);
    EXPECT_GT(first, 1.0f);
    EXPECT_LT(last.loss.mean, 0.5f);
    EXPECT_GE(last.loss.correct, 13u);
}

TEST(Trainer, StopsWhenTold)
{
    Trainer trainer = trainer_for(1, 150);
    trainer.run([](const Progress& progress) { return progress.step < 7; });
    EXPECT_EQ(trainer.step(), 7u);
}

TEST(Trainer, ResumesBitForBit)
{
    Trainer whole = trainer_for(3, 40), stopped = trainer_for(3, 40), resumed = trainer_for(4, 40);
    whole.run([](const Progress&) { return true; });
    for (int i = 0; i < 15; ++i) stopped.advance();
    const Bytes checkpoint = stopped.checkpoint();
    ASSERT_TRUE(resumed.resume(checkpoint));
    EXPECT_EQ(resumed.step(), 15u);
    resumed.run([](const Progress&) { return true; });
    EXPECT_EQ(resumed.checkpoint(), whole.checkpoint());
}

TEST(Trainer, RefusesBrokenCheckpoints)
{
    Trainer trainer = trainer_for(3, 40);
    trainer.advance();
    const Bytes good = trainer.checkpoint();
    for (const std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{20}, good.size() / 2, good.size() - 1}) {
        EXPECT_FALSE(trainer.resume(BytesView(good).first(size))) << size;
    }
    Bytes longer = good;
    longer.push_back(0);
    EXPECT_FALSE(trainer.resume(longer));
    Bytes infinite = good;
    infinite[good.size() - 2] = 0x80;
    infinite[good.size() - 1] = 0x7f;
    EXPECT_FALSE(trainer.resume(infinite));
    EXPECT_FALSE(trainer.resume(save_int8(trainer.network())));
    EXPECT_EQ(trainer.checkpoint(), good);
}

TEST(Model, Int8KeepsWhatWasLearnt)
{
    Trainer trainer = trainer_for(1, 150);
    trainer.run([](const Progress&) { return true; });
    const Bytes bytes = save_int8(trainer.network());
    EXPECT_LT(bytes.size(), trainer.network().parameter_count() * 5 / 4 + 100);
    const auto loaded = load_int8(bytes);
    ASSERT_TRUE(loaded);
    Batch batch;
    bars(1000, batch);
    const Matrix before = probabilities(trainer.network(), batch.inputs), after = probabilities(*loaded, batch.inputs);
    for (std::size_t i = 0; i < before.data.size(); ++i) EXPECT_NEAR(before.data[i], after.data[i], 0.05);
}

TEST(Model, RefusesWhatItCannotTrust)
{
    Network network = *Network::create(small);
    const Bytes good = save_int8(network);
    ASSERT_TRUE(load_int8(good));
    for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(load_int8(BytesView(good).first(size)));
    for (std::size_t i = 0; i < 55; ++i) {  // Every byte of the header.
        Bytes bad = good;
        bad[i] ^= 0xff;
        EXPECT_FALSE(load_int8(bad)) << i;
    }
    EXPECT_FALSE(Network::create({{1, 8, 8}, {}}));
    EXPECT_FALSE(Network::create({{1, 8, 8}, {{LayerKind::linear, 0}}}));
    EXPECT_FALSE(Network::create({{1, 8, 8}, {{LayerKind::relu, 3}}}));
    EXPECT_FALSE(Network::create({{1, 1, 8}, {{LayerKind::max_pool2}}}));
    EXPECT_FALSE(Network::create({{0, 8, 8}, {{LayerKind::linear, 3}}}));
    EXPECT_FALSE(Network::create({{1, 1024, 1024}, {{LayerKind::linear, 1u << 20}}}));
    EXPECT_FALSE(Network::create({{0xffffffff, 0xffffffff, 0xffffffff}, {{LayerKind::linear, 1}}}));
}

TEST(Schedule, WarmsUpAndCoolsDown)
{
    const Schedule schedule{1.0f, 0.1f, 10, 110};
    EXPECT_FLOAT_EQ(schedule.rate(5), 0.5f);
    EXPECT_FLOAT_EQ(schedule.rate(10), 1.0f);
    EXPECT_NEAR(schedule.rate(60), 0.55f, 1e-5);
    EXPECT_NEAR(schedule.rate(35), 0.1f + 0.9f * (1 + std::sqrt(0.5f)) / 2, 1e-5);
    EXPECT_NEAR(schedule.rate(109), 0.1f, 1e-3);
    EXPECT_EQ(schedule.rate(1000), 0.1f);
}

// Training and evaluation give these bits on every machine. They change only when the arithmetic here changes.
TEST(Determinism, KnownFingerprints)
{
    Trainer trainer = trainer_for(5, 30);
    trainer.run([](const Progress&) { return true; });
    Batch batch;
    bars(77, batch);
    EXPECT_EQ(fingerprint(probabilities(trainer.network(), batch.inputs).data), 13315089831369719485u);
    const Network loaded = *load_int8(save_int8(trainer.network()));
    EXPECT_EQ(fingerprint(probabilities(loaded, batch.inputs).data), 11611957052913036143u);
}

}  // namespace
}  // namespace tau::nn
